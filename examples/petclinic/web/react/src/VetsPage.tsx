import { useRead } from '@mizan/react'
import type { ReactNode } from 'react'
import { vets } from './api/index.ts'
import { Failed, Heading, Waiting } from './parts.tsx'

export const VetsPage = (): ReactNode => {
  const { data, error, refetch } = useRead(vets)
  return (
    <div className="stack">
      <Heading>Vets</Heading>
      {error && <Failed error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && (
        <div className="card scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Specialties</th>
              </tr>
            </thead>
            <tbody>
              {data.map(vet => (
                <tr key={vet.id}>
                  <td>
                    {vet.firstName} {vet.lastName}
                  </td>
                  <td className="row">
                    {vet.specialties.map(specialty => (
                      <span className="tag" key={specialty}>
                        {specialty}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
