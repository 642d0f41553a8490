import { shortDate } from '@petclinic/shared'
import { type ReactNode, Suspense, useState } from 'react'
import { type Types, useMe, useOwnerPets } from '../api/index.ts'
import { Opener, Waiting } from '../parts.tsx'
import { AddPet, EditPet } from './PetForm.tsx'
import { AddVisit } from './VisitForm.tsx'

/** The owner's pets, and what can be done with each. */
export const Pets = ({ open }: { readonly open: string | undefined }): ReactNode => {
  const pets = useOwnerPets()
  const isSomebody = useMe().name !== null
  const [isAdding, setAdding] = useState(open === 'pet')
  return (
    <section className="card" aria-labelledby="pets">
      <div className="row apart">
        <h2 id="pets">Pets</h2>
        {isSomebody && !isAdding && (
          <Opener form="pet" open={() => setAdding(true)}>
            Add a pet
          </Opener>
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
          <Pet key={pet.id} pet={pet} isSomebody={isSomebody} isBooking={open === `visit-${pet.id}`} />
        ))}
      </ul>
    </section>
  )
}

interface PetProps {
  readonly pet: Types.PetRow
  readonly isSomebody: boolean
  /** At first, where no script opens the form. */
  readonly isBooking: boolean
}

const Pet = ({ pet, isSomebody, isBooking }: PetProps): ReactNode => {
  const [open, setOpen] = useState<'edit' | 'visit' | undefined>(isBooking ? 'visit' : undefined)
  const close = () => setOpen(undefined)
  return (
    <li className="stack">
      <div className="row">
        <strong>{pet.name}</strong> <span className="tag">{pet.type}</span>
        <span className="soft">born {shortDate(pet.birthDate)}</span>
        {isSomebody && !open && (
          <span className="row end">
            <button
              type="button"
              className="small scripted"
              aria-label={`Edit ${pet.name}`}
              onClick={() => setOpen('edit')}
            >
              Edit
            </button>
            <Opener form={`visit-${pet.id}`} label={`Book a visit for ${pet.name}`} open={() => setOpen('visit')}>
              Book a visit
            </Opener>
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
