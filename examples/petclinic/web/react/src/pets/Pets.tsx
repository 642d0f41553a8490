import { shortDate } from '@petclinic/shared'
import { type ReactNode, Suspense, useState } from 'react'
import { type Types, useMe, useOwnerPets } from '../api/index.ts'
import { Waiting } from '../parts.tsx'
import { AddPet, EditPet } from './PetForm.tsx'
import { AddVisit } from './VisitForm.tsx'

/** The owner's pets, and what can be done with each. */
export const Pets = (): ReactNode => {
  const pets = useOwnerPets()
  const isSomebody = useMe().name !== null
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="card" aria-labelledby="pets">
      <div className="row apart">
        <h2 id="pets">Pets</h2>
        {isSomebody && !isAdding && (
          <button type="button" className="small" onClick={() => setAdding(true)}>
            Add a pet
          </button>
        )}
      </div>
      {isAdding && (
        <Suspense fallback={<Waiting />}>
          <AddPet done={() => setAdding(false)} />
        </Suspense>
      )}
      {pets.length === 0 && <p className="soft">None.</p>}
      <ul className="list">
        {pets.map(pet => (
          <Pet key={pet.id} pet={pet} isSomebody={isSomebody} />
        ))}
      </ul>
    </section>
  )
}

const Pet = ({ pet, isSomebody }: { readonly pet: Types.PetRow; readonly isSomebody: boolean }): ReactNode => {
  const [open, setOpen] = useState<'edit' | 'visit'>()
  const close = () => setOpen(undefined)
  return (
    <li className="stack">
      <div className="row">
        <strong>{pet.name}</strong> <span className="tag">{pet.type}</span>
        <span className="soft">born {shortDate(pet.birthDate)}</span>
        {isSomebody && !open && (
          <span className="row end">
            <button type="button" className="small" aria-label={`Edit ${pet.name}`} onClick={() => setOpen('edit')}>
              Edit
            </button>
            <button
              type="button"
              className="small"
              aria-label={`Book a visit for ${pet.name}`}
              onClick={() => setOpen('visit')}
            >
              Book a visit
            </button>
          </span>
        )}
      </div>
      <Suspense fallback={<Waiting />}>
        {open === 'edit' && <EditPet pet={pet} done={close} />}
        {open === 'visit' && <AddVisit pet={pet} done={close} />}
      </Suspense>
    </li>
  )
}
