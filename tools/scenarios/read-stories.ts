import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { type Story, storySchema } from './story.ts'

/** Every story of the folder, by file name. Throws with file and member when one is malformed. */
export const readStories = (folder: string): Story[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => {
      const result = v.safeParse(
        storySchema,
        parse(readFileSync(join(folder, file), 'utf8'), { uniqueKeys: true }),
      )
      if (!result.success) {
        const [issue] = result.issues
        throw new Error(`${folder}/${file}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
      }
      if (`${result.output.id}.yaml` !== file)
        throw new Error(`${folder}/${file}: its id is ${result.output.id}: name the file so`)
      return result.output
    })
