import type { StoryChoice } from '../sandbox/shell/index.ts';

/** What the dashboard is counted and timed on: 25 projects with five commitments each, all of which can be exported right away. Few codes on a job: the dashboard reads none. */
export const dashboardStory: StoryChoice = {
  story: 'large',
  seed: 1,
  projects: 25,
  commitments: 125,
  codesPerProject: 6,
  jobCostRows: 2500,
};

/** What approvals are timed on: 200 commitments over 25 projects. */
export const approvalStory: StoryChoice = { story: 'large', seed: 1, projects: 25, commitments: 200 };

/** The dashboard of issue and README: 25 projects with their job, and five commitments each with link and subcontract. */
export const dashboardQuery = `query Dashboard {
  procoreProjects(first: 25) {
    nodes {
      id
      number
      name
      job { id code name status }
      commitments(first: 5) {
        nodes {
          id
          number
          title
          status
          grandTotal { amount currency }
          vendor { id name }
          link { id state }
          subcontract { id number name posted amount { amount currency } }
        }
      }
    }
  }
}`;
