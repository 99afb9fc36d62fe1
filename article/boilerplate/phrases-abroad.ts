import type { Phrase } from './phrases';

/** Lines that are not the article's on pages in English and in the languages whose pages have such lines most often. */
export const PHRASES_ABROAD: readonly Phrase[] = [
  {
    reason: 'editor-line',
    pattern:
      /^\W?(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eport|[Ww]rit|[Ee]dit)ing by\b|\bFollow (?:him|her|them|us|\S+ \S+) (?:on |@)|\b[Cc]ontact (?:him|her|them|\S+ \S+) at\b|^Covers |^\p{Lu}\S+(?: \p{Lu}\S+){1,3} (?:covers |is .{0,60}\b(?:reporter|editor|writer|correspondent|journalist|columnist|contributor|fellow|assistant)\b)/u,
    example: 'Reporting by Ann Field; additional reporting by Tom Moore; Editing by John Marsh',
    where: 'end',
    longest: 400,
  },
  {
    reason: 'editor-line',
    pattern:
      /^(?:Report|Writ)ing by \p{Lu}.{2,160}\b[Ee]diting by \p{Lu}|^By (?:\p{Lu}[\p{L}.'’-]*\s?){2,4}(?:[|,/·•].{0,50})?$|^Editors?: \p{Lu}.{2,60}$|^(?:Read the original|(?:A version of t|T)his (?:article|story|post) (?:was )?(?:first |originally )?(?:appear|publish)\w* )|^Our Standards:/u,
    example: 'Reporting by Ann Field and Tom Moore; Editing by John Marsh',
    longest: 300,
  },
  {
    reason: 'meta-line',
    pattern:
      /^(?:[^.]{0,50}[|·•] ?)?(?:(?:first|last) )?(?:published|updated|posted)\b[^.]{0,24}\b20\d\d\b[^.]{0,70}$|^by \S+ [a-z]+(?:\s*[|,/·•].{0,50})?$|\breading time\b|^Ends?\/\w+day,|^Issued at HKT|^tempo de leitura|^\d+ min(?:ute)? read$/i,
    example: 'PUBLISHED: April 16, 2022 at 8:59 pm | UPDATED: April 16, 2022 at 10:16 pm',
    longest: 140,
  },
  {
    reason: 'related',
    pattern:
      /^\P{L}*(?:Related(?: \w+)?|Read (?:more|also|next)|Also read|See also|More (?:from|on|stories)|Most (?:read|popular)|Recommended|You may (?:also )?like|Trending|Don.t miss|Lire aussi|Lesen Sie auch|Mehr zum Thema|関連記事|관련 ?기사)(?:\s*:.{0,160}|\s[^.:!?,]{0,30}|\P{L}*)$/iu,
    example: 'Related: From sea to shore, how the harbour wall of Westmere was built in pictures',
    longest: 220,
  },
  {
    reason: 'advertisement',
    pattern:
      /^\P{L}*(?:(?:skip )?advert(?:isement)?(?: ?[·|-] ?scroll to continue)?|(?:Article|Story) continues .{0,30}|Anzeige|広告|광고)\P{L}*$|^(?:Get|Sign up|Subscribe|Join|Let our|Need more|Click here|Download|Follow us|Our|Privacy Notice)\b.{0,120}\b(?:newsletters?|(?:weekly|daily) e-?mail|inbox|alerts|subscribe|delivered|forums?|app|Twitter|Facebook)\b|\bmay (?:earn|get) .{0,30}(?:commission|share of the sale)/iu,
    example:
      'Get breaking news alerts and special reports. The stories that matter, delivered weekday mornings.',
    longest: 220,
  },
  {
    reason: 'other',
    pattern: /\b(?:(?:this|our) (?:web)?site uses (?:cookies|Akismet)|we use cookies)\b|^Privacy Overview$/i,
    example: 'This website uses cookies to improve your experience while you navigate through it.',
    longest: 700,
  },
  {
    reason: 'share',
    pattern: /^(?:Share(?: (?:this|on|via)\b[^.]{0,30})?|Tweet|Print|Like this|(?:Like )?Loading)[:.…]*$/i,
    example: 'Share this story',
  },
  {
    reason: 'comments',
    pattern:
      /^(?:Tell us what you|Join the (?:conversation|discussion)|Leave a (?:reply|comment)|(?:View|Post|No|\d+) (?:a )?comments?|Your email address will not)\b.{0,40}$|^We (?:invite|welcome|encourage)\b.{0,50}\bcomment/i,
    example: 'Tell us what YOU think...',
    longest: 220,
  },
  {
    reason: 'copyright',
    pattern: /\bmay not be (?:published|reproduced)|\bviews expressed\b|無断転載|무단 ?전재/,
    example: 'The views expressed in this article are the author’s own.',
    where: 'end',
    longest: 400,
  },
  {
    reason: 'image-names',
    pattern:
      /^\W?(?:(?:Photo|Image)s?(?: credits?:| by )|Image source,|(?:Header|Cover|Featured?|Top) (?:image|photo|picture):).{1,120}$/i,
    example: 'Photo by Ann Field/Harbour Pictures',
    longest: 140,
  },
];
