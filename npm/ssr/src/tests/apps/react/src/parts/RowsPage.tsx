const rows = Array.from({ length: 200 }, (_, at) => ({
  id: at,
  name: `Owner ${at}`,
  city: 'Madison',
  pets: ['Leo', 'Max', 'Lucky'],
}))

export const RowsPage = () => (
  <table>
    <tbody>
      {rows.map(row => (
        <tr key={row.id} className="a row of the table which is long enough to weigh something in the page">
          <td>
            <a href={`/owners/${row.id}`} title={`All that the clinic knows about ${row.name}`}>
              {row.name}
            </a>
          </td>
          <td>{row.city}</td>
          <td>
            {row.pets.map(pet => (
              <span key={pet} className="tag tag-small tag-rounded">
                {pet}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
