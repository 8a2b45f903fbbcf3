/** Whether a person may read a partnership by something that lasts: SQL over the ids of both and the `day`. */
export const readsPartnership = (person: string, partnership: string) => `(
  exists (select from memberships m where m.partnership_id = ${partnership} and m.person_id = ${person}
    and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today))
  or exists (select from contributions c join outcomes o on o.id = c.outcome_id
    where c.partnership_id = ${partnership} and c.ended_on is null and o.sro_person_id = ${person})
  or exists (select from partners t join organisations o on o.id = t.organisation_id
    where t.partnership_id = ${partnership} and t.left_on is null and o.lead_person_id = ${person}))`;
