/** What the front ends know of the application: one context with one function. */
export const clinic = { name: 'clinic', params: { clinicId: { wire: 'clinic_id', text: String } } }
export const owners = { context: clinic, name: 'owners' }
export const contract = { hash: 'benchmark' }

/** Which clinic an address is of: its last part, without the query. */
export const clinicOf = url => url.split('?')[0].split('/').at(-1)
