// Which place decides the court, and what the wizard says when it does not know (BLTTDS 39, 40).
import { expect, test } from 'vitest'
import { emptyPetition } from '../../../functions/filings/petition-form.ts'
import { defaultDirectory } from '../../../functions/kernel/court-directory.ts'
import { wizardTopic, wizardTopics } from '../../../functions/kernel/wizard-topics.ts'
import { bases, courtAnswer, orderedBases, usualBases, withVenue } from '../../../web/src/scripts/filing/venue.ts'

const venue = { basis: '', communeCode: '', elsewhere: '' } as const

test('a dispute over land asks where the land lies first, a debt where the defendant lives', () => {
  expect(orderedBases(wizardTopic('T-LAND'))[0]).toBe('property')
  expect(orderedBases(wizardTopic('T-LOAN'))[0]).toBe('defendant')
})

test.each(wizardTopics.map(topic => [topic.code, topic] as const))('topic %s keeps nobody from another place', (_, topic) => {
  expect([...orderedBases(topic)].sort()).toEqual([...bases].sort())
  if (topic.courtRules.length > 0) expect(usualBases(topic)).not.toEqual([])
})

test('a commune whose court is known gives that court', () => {
  const petition = withVenue(emptyPetition, { communeCode: '16690' }, defaultDirectory)
  expect(petition.courtCode).toBe('NA-KV01')
})

test('a commune whose court is not known refuses nobody and keeps what was chosen by hand', () => {
  const unknown = defaultDirectory.communes.find(
    commune => !defaultDirectory.courts.some(court => court.communeCodes?.includes(commune.code)),
  )
  const answer = courtAnswer(defaultDirectory, { ...venue, communeCode: unknown?.code ?? '' })
  expect(answer.what).toBe('area-unknown')
  const chosen = withVenue({ ...emptyPetition, courtCode: 'NA-KV07' }, { communeCode: unknown?.code ?? '' }, defaultDirectory)
  expect(chosen.courtCode).toBe('NA-KV07')
})

test('a place outside the province is said, and a court can still be chosen', () => {
  expect(courtAnswer(defaultDirectory, { ...venue, elsewhere: 'Xã X, Hà Tĩnh' }).what).toBe('elsewhere')
  expect(courtAnswer(defaultDirectory, venue).what).toBe('nothing-said')
})
