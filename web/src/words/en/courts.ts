// The directory of the 13 courts and their communes; what is unknown is said.
import type { courts as vi } from '../vi/courts.ts'

export const courts: typeof vi = {
  title: 'Court directory',
  lead: 'The People’s Court of Nghệ An Province and 12 regional people’s courts, since 1 July 2025. There are no district courts any more.',
  unknownTitle: 'Data still missing',
  unknown:
    'The areas of regional courts {known} are known. The areas of the others ({missing} communes and wards) and the addresses and phones of the courts could not yet be checked against an official text, so they are not shown.',
  unknownChoice:
    'If your commune has no data you choose the court yourself when filing; if it is the wrong one the court transfers the petition and the filing date stays (BLTTDS Arts. 190(4), 191(3)).',
  courtsTitle: 'The courts',
  provincialRole: 'Hears appeals against the regional courts.',
  area: 'Area: {count} communes and wards of the former {districts}.',
  areaUnknown: 'No data on its area yet.',
  formerCourts: 'Took over from: {courts}.',
  communesTitle: 'Find by commune or ward',
  communesLead: '{count} communes and wards in alphabetical order. In brackets: the district or town until 30 June 2025.',
  commune: 'Commune or ward',
  court: 'Regional court',
  regional: 'Region {number}',
  noData: 'No data yet',
  lettersLabel: 'First letter',
  source: 'Sources: Resolution 81/2025/UBTVQH15; Resolution 1678/NQ-UBTVQH15. Data as of {day}.',
}
