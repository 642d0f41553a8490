import { useState } from 'react'

/** The owners of a clinic with their pets. */
export const OwnerTable = ({ owners }) => {
  const [chosen, setChosen] = useState(0)
  return (
    <table className="owners">
      <thead>
        <tr>
          <th>Name</th>
          <th>Address</th>
          <th>City</th>
          <th>Telephone</th>
          <th>Pets</th>
        </tr>
      </thead>
      <tbody>
        {owners.map(owner => (
          <OwnerRow key={owner.id} owner={owner} isChosen={owner.id === chosen} choose={setChosen} />
        ))}
      </tbody>
    </table>
  )
}

const OwnerRow = ({ owner, isChosen, choose }) => (
  <tr className={isChosen ? 'owner chosen' : 'owner'} data-owner={owner.id} onClick={() => choose(owner.id)}>
    <td>
      <a href={`owners/${owner.id}`} title={`All that the clinic knows of ${owner.name}`}>
        {owner.name}
      </a>
    </td>
    <td>{owner.address}</td>
    <td>{owner.city}</td>
    <td>{owner.telephone}</td>
    <td>
      <ul className="pets">
        {owner.pets.map(pet => (
          <Pet key={pet.name} pet={pet} />
        ))}
      </ul>
    </td>
  </tr>
)

const Pet = ({ pet }) => (
  <li className={`pet pet-${pet.kind}`}>
    {pet.name} <time dateTime={pet.birth}>{pet.birth}</time>
  </li>
)
