// The courts whose judgments the officer's court publishes: itself, and those whose work it has taken over.
import { civilDateOf } from '../../../../functions/kernel/civil-date.ts'
import { courtOn } from '../../../../functions/kernel/courts.ts'
import { directoryInForce } from '../desk/reference.ts'

export async function ownCourts(own: string): Promise<{ value: string; label: string }[]> {
  const directory = await directoryInForce()
  const today = civilDateOf(new Date())
  const isProvincial = directory.courts.find(court => court.code === own)?.level === 'provincial'
  return directory.courts
    .filter(({ code }) => {
      const successor = courtOn(directory, code, today)
      return code === own || successor?.code === own || (successor === undefined && isProvincial)
    })
    .sort((left, right) => Number(right.code === own) - Number(left.code === own))
    .map(({ code, nameVi }) => ({ value: code, label: nameVi }))
}
