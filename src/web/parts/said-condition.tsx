import { facts } from '#protocol/facts'
import type { SaidCondition as Said } from '#protocol/say-condition'

/** A condition of the protocol in words, its parts below it. Facts stand there by what they mean, not by their ids. */
export const SaidCondition = ({ said }: { readonly said: Said }) =>
  typeof said === 'string' ? (
    <span>{withMeaning(said)}</span>
  ) : (
    <div>
      <span>{said.heading}</span>
      <ul>
        {said.parts.map((part, index) => (
          <li key={index}>
            <SaidCondition said={part} />
          </li>
        ))}
      </ul>
    </div>
  )

/** "nprs-now is 5/10 or less" as "pain now is 5/10 or less". */
export const withMeaning = (comparison: string): string =>
  comparison.replace(
    /^[a-z0-9-]+(?= is )/,
    (fact) => (facts as Readonly<Record<string, { readonly says: string } | undefined>>)[fact]?.says ?? fact,
  )
