import { expect, it } from 'vitest';
import { articleOf, BODY, pageOf, wide } from './document';

const post = (title: string, day: number, text: string): string =>
  `<div class="post"><h3>${title}</h3><div class="entry"><p>${text}</p><p>${BODY[3]}</p></div>
  <div class="sign">由望川客张贴 @ 2022-04-${day} 10:00 (3) <a href="/c">评论</a></div></div>`;

const posts = (count: number): string =>
  ['渠水到了地头', '清淤第二天', '河堤上的人']
    .slice(0, count)
    .map((title, i) => post(title, 16 - i, BODY[i] ?? ''))
    .join('');

const blog = (count: number): string =>
  `<html><head><title>望川客 | blog.wangchuan.example.com</title></head><body><div>${posts(count)}</div></body></html>`;

it('takes the first of several posts that are signed alike, with its own particulars', () => {
  const article = articleOf(blog(3));
  expect(article.text).toContain(BODY[0]);
  expect(article.text).not.toContain(BODY[1]);
  expect(article).toMatchObject({
    title: '渠水到了地头',
    author: '望川客',
    publishedAt: '2022-04-16T10:00+08:00',
  });
});

it('does not cut an article that has such lines twice', () => {
  expect(articleOf(blog(2)).text).toContain(BODY[1]);
});

it('ends the body where its headline comes again over a summary', () => {
  const below = `<div class="share"><h1>青禾县部署春季防汛工作</h1><p>${wide('青禾县日前部署春季防汛工作,六月底以前完成。')}</p></div>`;
  expect(articleOf(pageOf({ below })).text).toBe(articleOf(pageOf()).text);
});
