import type { Phrase } from './phrases';

/** Lines that are not the article's on pages in English and in the languages whose pages have such lines most often. */
export const PHRASES_ABROAD: readonly Phrase[] = [
  {
    reason: 'editor-line',
    pattern: /^[([]?(?:(?:additional|with) )?(?:reporting|writing|editing) by [^.]*(?:\.\s?)?[\])]?$/i,
    example: 'Reporting by Ann Field; additional reporting by Tom Moore; Editing by John Marsh',
    longest: 260,
    where: 'end',
  },
  {
    reason: 'editor-line',
    pattern:
      /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3} (?:is|covers|writes) (?:.{0,60}\b(?:reporter|editor|writer|correspondent|columnist|journalist|producer|contributor|curator)\b|about\b|for )/u,
    example: 'Ann Field is a staff writer who covers local councils for the Harbour Gazette.',
    longest: 500,
    where: 'end',
  },
  {
    reason: 'contact',
    pattern:
      /\b(?:Follow (?:him|her|them|us|me|\S+ \S+)(?: on (?:Twitter|X|Facebook|Instagram)\b| @)|can be reached at|Our Standards:)|^(?:Contact|Email|Reach)\b.{0,60}@/,
    example: 'Ann Field’s book is out now. Follow her on Twitter @annfield.',
    longest: 320,
    where: 'end',
  },
  {
    reason: 'meta-line',
    pattern: /^By \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}(?:\s*(?:[|,/·•]|and|for|in)\s.{0,40})?$/u,
    example: 'By Ann Field | Special to the Harbour Gazette',
    longest: 90,
  },
  {
    reason: 'meta-line',
    pattern:
      /^(?:[^.]{0,50}[|·•] ?)?(?:(?:first|last) )?(?:published|updated|posted|modified)\b[^.]{0,24}\b(?:19|20)\d{2}\b[^.]{0,70}$/i,
    example: 'PUBLISHED: April 16, 2022 at 8:59 pm | UPDATED: April 16, 2022 at 10:16 pm',
    longest: 140,
  },
  {
    reason: 'meta-line',
    pattern:
      /^(?:(?:Estimated )?read(?:ing)? time|Tempo de leitura|Tiempo de lectura|Temps de lecture|Lese(?:zeit|dauer))\b.{0,24}$|^\d+[ -]?min(?:ute)?s?[. ](?:to )?read$/i,
    example: '5 min read',
  },
  {
    reason: 'related',
    pattern:
      /^[^\p{L}]*(?:Related(?: (?:stories|articles?|content|coverage|news|topics?|videos?|posts|links))?|Read (?:more|also|next)|Also read|See also|More (?:from|on|stories)|Most (?:read|popular|viewed)|Recommended(?: for you)?|You (?:may|might) (?:also )?like|Trending(?: now)?|Don.t miss|Up next|Top stories|(?:À )?lire aussi|Lesen Sie auch|Mehr zum Thema|Le[ae] también|Te puede interesar|Lei?a (?:também|mais)|Veja também|Leggi anche|Baca juga|Читайте также|İlgili haber(?:ler)?|اقرأ أيضا|関連(?:記事|ニュース|リンク)|あわせて読みたい|관련 ?(?:기사|뉴스))(?:\s*[:：].{0,160}|\b[^.:!?]{0,30}|[^\p{L}]*)$/iu,
    example: 'Related: From sea to shore, how the harbour wall of Westmere was built in pictures',
    longest: 220,
  },
  {
    reason: 'advertisement',
    pattern:
      /^[^\p{L}]*(?:Advert(?:ising|orial)?|(?:Article|Story) continues (?:below|after).{0,20}|Continue reading.{0,40}|Scroll (?:down )?(?:to continue|for more).{0,20}|Promoted|Publicité|Anzeige|Werbung|Publici(?:dad|dade)|Pubblicità|Реклама|Iklan|Reklam|広告|광고)[^\p{L}]*$/iu,
    example: 'Story continues below advertisement',
  },
  {
    reason: 'advertisement',
    pattern:
      /^(?:Get|Sign up|Subscribe|Join|Let our|Need more|Click here|Download|Follow us)\b.{0,120}\b(?:newsletters?|inbox|alerts|subscribe|delivered|forums?|app|Twitter|Facebook)\b/i,
    example:
      'Get breaking news alerts and special reports. The stories that matter, delivered weekday mornings.',
    longest: 220,
  },
  {
    reason: 'advertisement',
    pattern:
      /^.{0,140}\b(?:may (?:earn|get|receive) .{0,30}(?:commission|share of (?:the|any) sale)|affiliate (?:links|commission))/i,
    example: 'If you buy something through a link on this page, we may earn a commission.',
    longest: 320,
  },
  {
    reason: 'other',
    pattern: /\b(?:(?:this|our) (?:web)?site uses cookies|we use cookies)\b|^Privacy Overview$/i,
    example: 'This website uses cookies to improve your experience while you navigate through it.',
    longest: 700,
  },
  {
    reason: 'share',
    pattern:
      /^(?:Share(?: (?:this|on|via|article|story|post)\b[^.]{0,30})?|Tweet(?: this)?|Print(?: this)?|(?:Copy|Email) link|Follow us\b.{0,40})$/i,
    example: 'Share this story',
  },
  {
    reason: 'comments',
    pattern:
      /^(?:Tell us what you think|Join the (?:conversation|discussion)|Leave a (?:reply|comment)|(?:View|Show|Add|Post) (?:a |your )?comments?|Have your say|Let us know .{0,30}comments?)\b.{0,40}$/i,
    example: 'Tell us what YOU think...',
  },
  {
    reason: 'copyright',
    pattern:
      /\bmay not be (?:published|reproduced|broadcast|copied|redistributed)\b|\bviews expressed\b.{0,80}\b(?:own|not (?:necessarily )?(?:reflect|represent|those))|無断(?:転載|複製)|무단\s?전재/i,
    example: 'The views expressed in this article are the author’s own.',
    longest: 400,
    where: 'end',
  },
  {
    reason: 'image-names',
    pattern: /^[([]?(?:Photo|Image|Picture|Illustration|Foto)s?(?: credits?:| by\b|\/).{1,80}$/i,
    example: 'Photo by Ann Field/Harbour Pictures',
    longest: 100,
  },
  {
    reason: 'controls',
    pattern:
      /^(?:Play(?: Video)?|Pause|(?:Un)?Mute|Loaded|Progress|Fullscreen|(?:Current|Duration|Remaining) Time|Stream Type|Playback Rate|Seek to live)(?:[\s:\d%.-]|LIVE)*$/,
    example: 'Stream Type LIVE',
  },
];
