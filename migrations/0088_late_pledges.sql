-- Late pledges are a reason in the overall light (decisions.md 7): counted live where the lights are read, and by the history
-- where it is asked for a past day.

create index pledges_late on pledges (workspace_id, partnership_id, next_due_on) where next_due_on is not null;

-- What holds now says from when it holds; of the days before this version the history never knew what was late, and says nothing.
update state_history h set state = h.state || jsonb_build_object('nextDueOn', g.next_due_on)
from pledges g
where h.subject = 'pledge' and h.to_at is null and h.workspace_id = g.workspace_id and h.subject_id = g.id;
