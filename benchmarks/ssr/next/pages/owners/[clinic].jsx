import Head from 'next/head'
import { ownersOf } from '../../../owners.js'
import { OwnerTable } from '../../../react/src/OwnerTable.jsx'

export const getServerSideProps = ({ params }) => ({ props: { owners: ownersOf(params.clinic) } })

const OwnersPage = ({ owners }) => (
  <main>
    <Head>
      <title>Owners</title>
    </Head>
    <OwnerTable owners={owners} />
  </main>
)

export default OwnersPage
