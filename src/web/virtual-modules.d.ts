/** Made by tools/web/protocol-files.ts: where the four parts of the compiled protocol are served. */
declare module 'virtual:protocol-files' {
  export const coreUrl: string
  export const wordsUrl: string
  export const exercisesUrl: string
  export const bookUrl: string
}

/** Made by tools/web/protocol-files.ts: which protocol the app was built with. */
declare module 'virtual:protocol-identity' {
  export const identity: { readonly version: string; readonly hash: string; readonly reviewed: boolean }
}

/** Made by tools/web/sample-file.ts: where Emma's journal is served. */
declare module 'virtual:sample-file' {
  export const sampleUrl: string
}

interface ImportMeta {
  readonly env: { readonly PROD: boolean }
}
