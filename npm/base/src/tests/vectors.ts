import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../../../conformance/vectors/', import.meta.url)

/** A file of the protocol's vectors, which Java runs too. */
// biome-ignore lint/suspicious/noExplicitAny: each file has a form of its own, which its README tells
export const vectors = (file: string): any => JSON.parse(readFileSync(new URL(`${file}.json`, FOLDER), 'utf8'))

export const vectorFiles = (): readonly string[] => readdirSync(FOLDER).map(file => file.replace('.json', ''))
