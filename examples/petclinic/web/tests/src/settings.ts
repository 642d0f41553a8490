/** The root of the petclinic that is tested, with the last slash. */
export const ROOT = process.env.PETCLINIC_URL ?? 'http://localhost:8080/petclinic/'

/** The same on each node of a cluster, or that one. */
export const NODES = (process.env.PETCLINIC_NODES ?? ROOT).split(',')

/** Each is below a folder of its name, and all are tested alike. */
export const FRONT_ENDS = (process.env.PETCLINIC_FRONT_ENDS ?? 'react,vue,svelte').split(',')

/** Whether the server renders pages; without workers the browser does, and nothing is there without script. */
export const IS_RENDERED = process.env.PETCLINIC_WORKERS !== '0'

/** Where what was seen is kept. */
export const SCREENSHOTS = process.env.PETCLINIC_SCREENSHOTS ?? '../../target/screenshots'
