//! Prints the results of an extraction job.
//!
//! ```text
//! CONTEXTUAL_TOKEN=... cargo run -p generated --example get_job_results -- JOB_ID
//! ```

use std::process::ExitCode;

use generated::extract::GetJobResultsError;
use generated::types::DocumentStatusEnum;
use generated::{Client, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Some(job_id) = std::env::args().nth(1) else {
        eprintln!("usage: get_job_results JOB_ID");
        return ExitCode::from(2);
    };
    match show(&job_id).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            if let Some(GetJobResultsError::UnprocessableEntity(invalid)) = error.typed() {
                for problem in invalid.detail.into_iter().flatten() {
                    eprintln!("  {}: {} ({:?})", problem.r#type, problem.msg, problem.loc);
                }
            }
            ExitCode::FAILURE
        }
    }
}

async fn show(job_id: &str) -> Result<(), Error> {
    let client = Client::from_env()?;
    let job = client.extract().get_job_results(job_id).await?;
    println!("{}: {}", job.job_id, job.status);
    if let Some(model) = job.config.and_then(|config| config.model) {
        println!("model: {model}");
    }
    if job.status == DocumentStatusEnum::Completed {
        for (key, value) in &job.results {
            println!("{key}: {value}");
        }
    }
    Ok(())
}
