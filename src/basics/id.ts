/** RFC 9562 UUID in lower case. */
export type Id = string & { readonly __brand: 'Id' }

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (text: string): text is Id => pattern.test(text)
