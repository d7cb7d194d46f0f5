use zoo::types::Problem;

pub fn caller(problem: &Problem) -> &str {
    &problem.title
}
