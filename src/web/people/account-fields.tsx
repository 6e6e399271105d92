import { ROLES, type Club, type Role } from '../../api/people.ts';
import { Choice } from '../choice.tsx';
import { TEXT } from '../text.ts';

interface RoleAndClub {
  role: Role;
  clubId: string | null;
}

interface RoleAndClubFieldsProps {
  value: RoleAndClub;
  clubs: readonly Club[];
  change: (next: RoleAndClub) => void;
}

/** What an account may see, and of which club. */
export function RoleAndClubFields({ value, clubs, change }: RoleAndClubFieldsProps) {
  return (
    <>
      <Choice
        label={TEXT.people.role}
        value={value.role}
        options={ROLES.map((role) => [role, TEXT.people.roles[role]])}
        choose={(role) => {
          change({ ...value, role });
        }}
      />
      <Choice
        label={TEXT.people.club}
        value={value.clubId ?? ''}
        options={[['', TEXT.people.noClub], ...clubs.map(({ id, name }) => [id, name] as const)]}
        choose={(id) => {
          change({ ...value, clubId: id === '' ? null : id });
        }}
      />
    </>
  );
}
