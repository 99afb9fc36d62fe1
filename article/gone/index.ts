/** Whether a page that was an article is no more. Pure. */
export { ledHome } from './home';
export { saysGone } from './says-gone';
