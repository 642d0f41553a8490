// What values are in JSON (protocol, section 2). The marks tell them apart for the compiler; any text may be given for one.
declare const kind: unique symbol
type Marked<Kind extends string> = string & { readonly [kind]?: Kind }

/** An integer of any size: a number, or text where a number would not be exact (outside ±(2^53−1)). */
export type Long = number | string
/** A decimal number, exact: `'12.5'`. */
export type Decimal = Marked<'decimal'>
/** A moment in UTC: `'2026-03-01T12:00:00Z'`. */
export type Instant = Marked<'instant'>
/** `'2026-03-01'` */
export type LocalDate = Marked<'date'>
/** `'12:00:00'` */
export type LocalTime = Marked<'time'>
/** `'2026-03-01T12:00:00'` */
export type LocalDateTime = Marked<'date-time'>
/** `'2026'` */
export type Year = Marked<'year'>
/** `'2026-03'` */
export type YearMonth = Marked<'year-month'>
/** As in ISO 8601, never days: `'PT36H'`. */
export type Duration = Marked<'duration'>
/** 36 characters, lower case. */
export type Uuid = Marked<'uuid'>
/** BCP 47: `'en-US'`. */
export type LanguageTag = Marked<'locale'>
/** Bytes in base64 with padding. */
export type Base64 = Marked<'binary'>

/** Whatever JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}
