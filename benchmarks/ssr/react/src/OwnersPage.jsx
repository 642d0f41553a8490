import { provider, useData } from '@mizan/react'
import { clinic, clinicOf, owners } from '../../contract.js'
import { OwnerTable } from './OwnerTable.jsx'

const ClinicContext = provider(clinic)

export const OwnersPage = ({ url }) => (
  <ClinicContext clinicId={clinicOf(url)}>
    <Owners />
  </ClinicContext>
)

const Owners = () => (
  <main>
    <title>Owners</title>
    <OwnerTable owners={useData(owners)} />
  </main>
)
