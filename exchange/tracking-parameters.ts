/** A query parameter that says how a reader came to a page, not which page it is. */
export interface TrackingParameter {
  /** Lower-case name; a trailing `*` stands for any ending. */
  name: string;
  /** Only these values are tracking; any value when left out. */
  values?: readonly string[];
  /** An address of the kind the row was made for. */
  example: string;
}

export const TRACKING_PARAMETERS: readonly TrackingParameter[] = [
  { name: 'utm_*', example: 'https://news.example/a.html?utm_source=weibo&utm_medium=social' },
  { name: 'fbclid', example: 'https://news.example/a.html?fbclid=IwAR0abc' },
  { name: 'gclid', example: 'https://news.example/a.html?gclid=Cj0abc' },
  { name: 'dclid', example: 'https://news.example/a.html?dclid=CPabc' },
  { name: 'msclkid', example: 'https://news.example/a.html?msclkid=0abc' },
  { name: 'yclid', example: 'https://news.example/a.html?yclid=123' },
  { name: 'igshid', example: 'https://news.example/a.html?igshid=abc' },
  { name: 'mc_cid', example: 'https://news.example/a.html?mc_cid=abc' },
  { name: 'mc_eid', example: 'https://news.example/a.html?mc_eid=abc' },
  { name: '_ga', example: 'https://news.example/a.html?_ga=2.1.1' },
  { name: 'bd_vid', example: 'https://news.example/a.html?bd_vid=1234' },
  { name: 'hmsr', example: 'https://news.example/a.html?hmsr=toutiao' },
  { name: 'hmpl', example: 'https://news.example/a.html?hmpl=feed' },
  { name: 'spm', example: 'https://news.example/a.html?spm=C73544894212.P5.0.0' },
  { name: 'spm_id_from', example: 'https://video.example/v/1?spm_id_from=333.1007' },
  { name: 'scm', example: 'https://news.example/a.html?scm=1007.1' },
  { name: 'vd_source', example: 'https://video.example/v/1?vd_source=abc' },
  { name: 'wfr', values: ['spider'], example: 'https://news.example/a.html?wfr=spider&for=pc' },
  { name: 'for', values: ['pc'], example: 'https://news.example/a.html?wfr=spider&for=pc' },
  {
    name: 'from',
    values: ['timeline', 'singlemessage', 'groupmessage', 'weixin', 'wechat', 'weibo', 'qq', 'share'],
    example: 'https://news.example/a.html?from=timeline&isappinstalled=0',
  },
  { name: 'isappinstalled', example: 'https://news.example/a.html?from=timeline&isappinstalled=0' },
  { name: 'nsukey', example: 'https://news.example/a.html?nsukey=abc' },
  { name: 'share_token', example: 'https://news.example/a.html?share_token=1-2-3' },
  { name: 'share_source', example: 'https://news.example/a.html?share_source=copy_web' },
  { name: 'share_medium', example: 'https://news.example/a.html?share_medium=android' },
  { name: 'sharer_*', example: 'https://news.example/a.html?sharer_shareid=abc&sharer_sharetime=1' },
  { name: 'tt_from', example: 'https://news.example/a.html?tt_from=weixin' },
  { name: 'weibo_id', example: 'https://news.example/a.html?weibo_id=4900000000' },
];
