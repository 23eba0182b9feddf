import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advise } from '#advice/advise'
import { toPublicAdvice } from '#advice/public'
import { loadProtocol } from '#protocol/load-protocol'
import type { CompiledProtocol } from '#protocol/protocol-content'
import { joinProtocol, splitProtocol } from '#web/engine/protocol-parts'
import { anyCase } from '#tests/properties/any-journal'
import { protocol } from '#tests/protocol'

const compiled = JSON.parse(
  readFileSync(new URL('../../../build/protocol.json', import.meta.url), 'utf8'),
) as CompiledProtocol
const { core, words, exercises, book } = splitProtocol(compiled)

it('joined again, the parts are the compiled protocol', () => {
  expect(joinProtocol(core, words, exercises, book)).toEqual(compiled)
})

it('neither words nor book change any advice', () => {
  const without = loadProtocol(joinProtocol(core, null, exercises, null))
  fc.assert(
    fc.property(anyCase(protocol), ({ journal, on }) => {
      expect(toPublicAdvice(without, advise(without, journal, on))).toEqual(
        toPublicAdvice(protocol, advise(protocol, journal, on)),
      )
    }),
    { numRuns: 30 },
  )
})
