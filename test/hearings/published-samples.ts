// The published pages of the schedule with everything that they can show.
import { postponeHearing } from '../../functions/hearings/hearing-decision.ts'
import { publicHearing } from '../../functions/hearings/public-hearing.ts'
import { courtSlots, daySlots } from '../../functions/hearings/schedule-page.ts'
import type { PublishedSample } from '../web/published-samples.ts'
import { circumstances, day, loanCase, now, plan, scheduled } from './made.ts'

const court = { code: 'NA-KV01', nameVi: 'Tòa án nhân dân khu vực 1 – Nghệ An', nameEn: "People's Court of Region 1 – Nghệ An" }

const putOff = postponeHearing(
  scheduled(),
  {
    how: 'postponed',
    decision: { number: '06/2026/QĐST-DS', on: day('2026-11-21') },
    reason: 'Vắng mặt',
    plan: plan({ day: day('2026-12-03') }),
  },
  () => '20261203-00000002',
  circumstances(),
).changes.map(({ hearing }) => hearing)

const hearings = [
  ...putOff,
  scheduled({ startsAt: '13:30', endsAt: '16:00', mode: 'hybrid', joinAddress: 'https://room.example/1' }),
  scheduled({ isClosed: true }),
  scheduled({ mode: 'online' }, loanCase({ kind: 'HC', level: 'appeal', relation: 'HC-QĐ' })),
  scheduled({}, loanCase({ kind: 'HNGĐ', relation: 'HNGĐ-LYHON' })),
].map(publicHearing)

export const hearingSamples: readonly PublishedSample[] = [
  {
    shell: 'hearing-day',
    address: '/lich-xet-xu/NA-KV01/2026-11-26',
    slots: language =>
      daySlots(
        { court, day: day('2026-11-26'), hearings, dayOff: { nameVi: 'Ngày nghỉ', nameEn: 'A day off' }, publishedAt: now },
        language,
      ),
  },
  {
    shell: 'hearing-day',
    address: '/lich-xet-xu/NA-KV01/2026-12-03',
    slots: language => daySlots({ court, day: day('2026-12-03'), hearings: [], dayOff: undefined, publishedAt: now }, language),
  },
  {
    shell: 'hearing-court',
    address: '/lich-xet-xu/NA-KV01',
    slots: language =>
      courtSlots(
        {
          court,
          days: [
            { day: day('2026-11-18'), count: 2 },
            { day: day('2026-11-26'), count: 5 },
            { day: day('2026-12-03'), count: 1 },
          ],
          today: day('2026-11-21'),
          kinds: ['DS', 'HC'],
          publishedAt: now,
          origin: 'https://cua-cong.example',
        },
        language,
      ),
  },
]
