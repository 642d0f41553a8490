import { shortDate } from '@petclinic/shared'
import { type ReactNode, Suspense, useState } from 'react'
import { type Types, useMe, useOwnerPets } from '../api/index.ts'
import { Opener, Waiting } from '../parts.tsx'
import { AddPet, EditPet } from './PetForm.tsx'
import { ShowIn } from './ShowIn.tsx'
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
          <Pet key={pet.id} pet={pet} isSomebody={isSomebody} atFirst={open} />
        ))}
      </ul>
    </section>
  )
}

interface PetProps {
  readonly pet: Types.PetRow
  readonly isSomebody: boolean
  /** The form of the page that is open at first, where no script opens one. */
  readonly atFirst: string | undefined
}

const Pet = ({ pet, isSomebody, atFirst }: PetProps): ReactNode => {
  const [open, setOpen] = useState(atFirst)
  const [edit, visit] = [`edit-${pet.id}`, `visit-${pet.id}`]
  const isOpen = open === edit || open === visit
  const isStaff = useMe().roles.includes('staff')
  const close = () => setOpen(undefined)
  return (
    <li className="stack">
      <div className="row">
        <strong>{pet.name}</strong> <span className="tag">{pet.type}</span>
        <span className="soft">born {shortDate(pet.birthDate)}</span>
        {isSomebody && !isOpen && (
          <span className="row end">
            <Opener form={edit} label={`Edit ${pet.name}`} open={() => setOpen(edit)}>
              Edit
            </Opener>
            <Opener form={visit} label={`Book a visit for ${pet.name}`} open={() => setOpen(visit)}>
              Book a visit
            </Opener>
            {isStaff && <ShowIn pet={pet} />}
          </span>
        )}
      </div>
      <Suspense fallback={<Waiting />}>
        {open === edit && <EditPet pet={pet} done={close} />}
        {open === visit && <AddVisit pet={pet} done={close} />}
      </Suspense>
    </li>
  )
}
