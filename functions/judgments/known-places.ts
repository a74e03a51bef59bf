// Answers for the names of communes and former districts of Nghệ An: a place that stands alone is nobody's name.
import communes from '../kernel/data/communes.json' with { type: 'json' }
import { phraseKey } from './phrases.ts'

export const knownPlaces: ReadonlySet<string> = new Set(
  communes.communes.flatMap(commune => [commune.name, commune.formerDistrict].map(name => phraseKey(name ?? ''))),
)
