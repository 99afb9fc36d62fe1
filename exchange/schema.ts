import * as v from 'valibot';
import { COLOURS } from '../highlights/colours';
import { LIMITS } from './limits';
import type {
  ArticleRecord,
  ArticleSnapshot,
  Availability,
  HighlightRecord,
  RevisionRecord,
} from './records';
import { STAMP_PATTERN } from './stamp';
import { isWebUrl } from './url-key';

/** Validators of everything that comes from a page, a message or a file. Unknown keys are dropped. */
const LineSchema = v.pipe(v.string(), v.maxLength(LIMITS.line));
const NullableLineSchema = v.nullable(LineSchema);
const WebUrlSchema = v.pipe(v.string(), v.maxLength(LIMITS.url), v.check(isWebUrl));
const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const TextSchema = v.pipe(v.string(), v.maxLength(LIMITS.text));
const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Milliseconds since the epoch, up to the last date that JavaScript knows. */
const TimeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
const StampSchema = v.pipe(v.string(), v.regex(STAMP_PATTERN));
const TagSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.tag));
const NoteTextSchema = v.pipe(v.string(), v.maxLength(LIMITS.note));
const ColourSchema = v.picklist(COLOURS);
const MadeBySchema = v.picklist(['reader', 'suggestion']);

/** A UUID of any version, lower case. */
export const IdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
);

const BlocksSchema = v.pipe(
  v.array(
    v.object({
      kind: v.picklist([
        'heading',
        'paragraph',
        'list-item',
        'table-row',
        'quote',
        'caption',
        'preformatted',
      ]),
      text: TextSchema,
    }),
  ),
  v.maxLength(LIMITS.blocks),
);

/** What was read from a page. Addresses are http(s) only. */
export const ArticleSnapshotSchema = v.object({
  url: WebUrlSchema,
  canonicalUrl: v.nullable(WebUrlSchema),
  originUrl: v.nullable(WebUrlSchema),
  title: LineSchema,
  siteName: NullableLineSchema,
  source: NullableLineSchema,
  author: NullableLineSchema,
  editor: NullableLineSchema,
  publishedAt: NullableLineSchema,
  kicker: v.optional(LineSchema),
  subtitle: v.optional(LineSchema),
  channel: v.optional(LineSchema),
  documentNumber: v.optional(LineSchema),
  issuer: v.optional(LineSchema),
  script: v.picklist(['zh-Hans', 'zh-Hant', 'mixed', 'ja', 'ko', 'none']),
  blocks: BlocksSchema,
  textHash: HashSchema,
  capturedAt: TimeSchema,
  capturedBy: LineSchema,
}) satisfies v.GenericSchema<ArticleSnapshot>;

const SelectorsSchema = v.object({
  quote: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: TextSchema,
    prefix: TextSchema,
    suffix: TextSchema,
  }),
  position: v.object({ type: v.literal('TextPositionSelector'), start: CountSchema, end: CountSchema }),
  block: v.object({ index: CountSchema, offset: CountSchema }),
  beyond: v.exactOptional(v.object({ before: TextSchema, after: TextSchema })),
  foldKey: TextSchema,
  repairKey: TextSchema,
  textHash: HashSchema,
});

/** A mark as its maker hands it over, with the id that the maker chose. */
export const HighlightDraftSchema = v.object({
  id: IdSchema,
  selectors: SelectorsSchema,
  colour: ColourSchema,
  note: v.optional(NoteTextSchema),
  tags: v.optional(v.pipe(v.array(TagSchema), v.maxLength(LIMITS.tags))),
  madeBy: MadeBySchema,
  copiedFrom: v.exactOptional(IdSchema),
});

/** What to change of a mark; fields left out stay. */
export const HighlightPatchSchema = v.object({
  colour: v.optional(ColourSchema),
  note: v.optional(NoteTextSchema),
  tags: v.optional(v.pipe(v.array(TagSchema), v.maxLength(LIMITS.tags))),
  /** A place on a later text, which the reader has confirmed. */
  place: v.exactOptional(SelectorsSchema),
  /** The hash of a text on which it is not where it was thought to be. */
  notOn: v.exactOptional(HashSchema),
  /** The same, answered a moment ago and taken back. */
  withdrawn: v.exactOptional(
    v.object({ place: v.exactOptional(SelectorsSchema), notOn: v.exactOptional(HashSchema) }),
  ),
});

const registerOf = <Schema extends v.GenericSchema>(value: Schema) => v.object({ value, stamp: StampSchema });
const DeletedSchema = registerOf(v.boolean());

const identity = {
  id: IdSchema,
  aliases: v.pipe(v.array(IdSchema), v.maxLength(LIMITS.aliases)),
  deleted: DeletedSchema,
  deletedPerId: v.exactOptional(v.record(IdSchema, DeletedSchema)),
  purged: v.exactOptional(v.literal(true)),
};

/** What a visit found at an address. */
export const AvailabilitySchema = v.object({
  state: v.picklist(['here', 'gone', 'moved']),
  at: TimeSchema,
  status: v.exactOptional(v.pipe(CountSchema, v.maxValue(999))),
  to: v.exactOptional(WebUrlSchema),
}) satisfies v.GenericSchema<Availability>;

/** The reader's corrections of what was read; fields left out stay. */
export const CorrectionSchema = v.object({
  title: v.exactOptional(NullableLineSchema),
  source: v.exactOptional(NullableLineSchema),
  author: v.exactOptional(NullableLineSchema),
  publishedAt: v.exactOptional(NullableLineSchema),
});

const CorrectedSchema = registerOf(NullableLineSchema);

export const ArticleRecordSchema = v.object({
  ...ArticleSnapshotSchema.entries,
  ...identity,
  urlKey: v.pipe(v.string(), v.maxLength(LIMITS.url)),
  createdAt: TimeSchema,
  collections: v.exactOptional(v.record(TagSchema, registerOf(v.boolean()))),
  corrections: v.exactOptional(
    v.object({
      title: v.exactOptional(CorrectedSchema),
      source: v.exactOptional(CorrectedSchema),
      author: v.exactOptional(CorrectedSchema),
      publishedAt: v.exactOptional(CorrectedSchema),
    }),
  ),
  availability: v.exactOptional(registerOf(AvailabilitySchema)),
}) satisfies v.GenericSchema<ArticleRecord>;

export const HighlightRecordSchema = v.object({
  ...identity,
  articleId: IdSchema,
  selectors: SelectorsSchema,
  madeBy: MadeBySchema,
  places: v.exactOptional(v.pipe(v.array(SelectorsSchema), v.maxLength(LIMITS.places))),
  notOn: v.exactOptional(v.pipe(v.array(HashSchema), v.maxLength(LIMITS.places))),
  copiedFrom: v.exactOptional(IdSchema),
  createdAt: TimeSchema,
  colour: registerOf(ColourSchema),
  note: v.object({
    versions: v.pipe(
      v.array(v.object({ text: NoteTextSchema, stamp: StampSchema })),
      v.maxLength(LIMITS.noteVersions),
    ),
    seen: v.record(v.string(), StampSchema),
  }),
  tags: v.record(TagSchema, registerOf(v.boolean())),
}) satisfies v.GenericSchema<HighlightRecord>;

export const RevisionRecordSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(128)),
  articleId: IdSchema,
  capturedAt: TimeSchema,
  title: LineSchema,
  textHash: HashSchema,
  blocks: BlocksSchema,
}) satisfies v.GenericSchema<RevisionRecord>;

/** A mark as its maker hands it over. `id` is a UUIDv7 made by the caller, so that a repeated call is the same mark. */
export type HighlightDraft = v.InferOutput<typeof HighlightDraftSchema>;

export type HighlightPatch = v.InferOutput<typeof HighlightPatchSchema>;

export type Correction = v.InferOutput<typeof CorrectionSchema>;
