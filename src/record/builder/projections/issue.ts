import type { Issue } from '../../formats/index.ts'
import type { Projection } from './projection.ts'

export const issueProjection: Projection<Issue> = {
  title: (issue) => issue.title,

  write: (issue, writer, touched) => {
    writer.insert('issue', {
      id: issue.id,
      slug: issue.slug,
      title: issue.title,
      summary: issue.summary,
      topic: issue.topic,
    })
    issue.appearances.forEach((appearance, ord) => {
      writer.run(
        'insert or ignore into appearance values (?, ?, ?, ?, ?)',
        issue.id,
        appearance.meetingId,
        appearance.itemId,
        ord,
        appearance.role,
      )
    })
    for (const related of issue.related ?? []) {
      writer.run(
        'insert or ignore into issue_relation values (?, ?, ?)',
        issue.id,
        related.issueId,
        related.relation,
      )
    }
    touched.issues.add(issue.id)
  },

  clear: (id, writer, touched) => {
    const minutes = writer.all<{ id: string }>(
      `select minute.id from appearance join minute on minute.meeting_id = appearance.meeting_id
       and minute.item_id = appearance.item_id where appearance.issue_id = ?`,
      id,
    )
    for (const minute of minutes) touched.minutes.add(minute.id)
    writer.run('delete from issue where id = ?', id)
    writer.run('delete from appearance where issue_id = ?', id)
    writer.run('delete from issue_relation where issue_id = ?', id)
    touched.issues.add(id)
  },
}
