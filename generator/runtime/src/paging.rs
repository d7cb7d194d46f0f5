// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Lists that come in pages: the call of the first page in, a stream of pages or of their items out.

use std::collections::HashSet;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;

use super::body::Body;
use super::call::{self, Call, CallWithResponseFuture};
use super::error::Error;
use super::link_header;
use super::operation::Operation;
use super::request::RequestBuilder;
use super::response::ResponseParts;

/// An operation that answers with one page of a list.
pub trait Paged: Operation {
    /// What the list is of.
    type Item: 'static;

    /// The items of a page.
    fn items(page: Self::Output) -> Vec<Self::Item>;

    /// How to ask for the page that follows `page`, which was the answer to `self`.
    fn next(&self, page: &Self::Output, response: &ResponseParts) -> Next<Self>;
}

/// How to ask for the next page.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Next<O> {
    /// There is none.
    End,
    /// With other arguments.
    Call(O),
    /// At a URL that the server named, whole or relative to the one before.
    Url(String),
}

impl<O> Next<O> {
    /// With the cursor that the page names; the last page names none, or an empty one.
    pub fn cursor<C: fmt::Display>(cursor: Option<C>, with: impl FnOnce(C) -> O) -> Self {
        match cursor {
            Some(cursor) if !cursor.to_string().is_empty() => Self::Call(with(cursor)),
            _ => Self::End,
        }
    }

    /// Behind the `found` items of a page that began at `offset`; a page without items is behind the last.
    pub fn offset(offset: Option<i64>, found: usize, with: impl FnOnce(i64) -> O) -> Self {
        let next = i64::try_from(found)
            .ok()
            .filter(|found| *found > 0)
            .and_then(|found| offset.unwrap_or(0).checked_add(found));
        next.map_or(Self::End, |next| Self::Call(with(next)))
    }

    /// The page behind `number`, which is `first` if it is not given; a page without items is behind the last.
    pub fn number(
        number: Option<i64>,
        first: i64,
        found: usize,
        with: impl FnOnce(i64) -> O,
    ) -> Self {
        let next = number.unwrap_or(first).checked_add(1);
        next.filter(|_| found > 0)
            .map_or(Self::End, |next| Self::Call(with(next)))
    }

    /// At the URL that the page names, if it does.
    pub fn url(url: Option<&str>) -> Self {
        match url {
            Some(url) if !url.is_empty() => Self::Url(url.to_owned()),
            _ => Self::End,
        }
    }

    /// At the URL of the `Link` header with the relation `next`.
    #[must_use]
    pub fn link(response: &ResponseParts) -> Self {
        Self::url(link_header::target(&response.headers, "next").as_deref())
    }
}

impl<O: Paged> Call<O> {
    /// The pages, from this one on, each asked for when it is wanted.
    pub fn pages(self) -> Pages<O> {
        Pages {
            next: Some(self),
            running: None,
            seen: HashSet::new(),
        }
    }

    /// The items of the pages, from this one on.
    pub fn items(self) -> Items<O> {
        Items {
            pages: self.pages(),
            items: Vec::new().into_iter(),
        }
    }
}

/// A stream of pages. An error is its end, and so is a page that leads back to one that was read.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<O: Paged> {
    next: Option<Call<O>>,
    running: Option<(Call<O>, CallWithResponseFuture<O::Output>)>,
    seen: HashSet<u64>,
}

// Nothing in it is pinned but what is in a box of its own.
impl<O: Paged> Unpin for Pages<O> {}

impl<O: Paged> Pages<O> {
    /// The next page; `None` at the end. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// As the call of a page; and if a page leads back to one that was read.
    pub async fn try_next(&mut self) -> Result<Option<O::Output>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }
}

impl<O: Paged> Pages<O> {
    /// Starts the call of the next page, if there is one.
    fn start(&mut self) -> Result<(), Error> {
        let Some(call) = self.next.take() else {
            return Ok(());
        };
        // A server whose cursor stands still would be asked for ever.
        if !self.seen.insert(fingerprint(&call)?) {
            let text = "the pages do not end: the last one leads back to one that was read";
            return Err(Error::paging(text).in_operation(&Arc::new(O::INFO)));
        }
        let future = call.clone().with_response().into_future();
        self.running = Some((call, future));
        Ok(())
    }
}

impl<O: Paged> Stream for Pages<O> {
    type Item = Result<O::Output, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.running.is_none()
            && let Err(error) = self.start()
        {
            return Poll::Ready(Some(Err(error)));
        }
        let Some((_, future)) = &mut self.running else {
            return Poll::Ready(None);
        };
        let outcome = ready!(Pin::new(future).poll(context));
        let call = self.running.take().map(|(call, _)| call);
        Poll::Ready(Some(outcome.map(|(page, response)| {
            self.next = call.and_then(|call| follow(call, &page, &response));
            page
        })))
    }
}

impl<O: Paged> fmt::Debug for Pages<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("read", &self.seen.len())
            .finish_non_exhaustive()
    }
}

/// The call of the page that follows `page`.
fn follow<O: Paged>(call: Call<O>, page: &O::Output, response: &ResponseParts) -> Option<Call<O>> {
    match call.operation.next(page, response) {
        Next::End => None,
        Next::Call(operation) => Some(call::map(call, |_| operation)),
        Next::Url(url) => Some(call::at(call, url)),
    }
}

/// What tells the request of a page from that of another.
fn fingerprint<O: Operation>(call: &Call<O>) -> Result<u64, Error> {
    let mut request = RequestBuilder::new();
    call.operation.encode(&mut request)?;
    let mut hasher = DefaultHasher::new();
    (call::url(call), request.path, request.query).hash(&mut hasher);
    if let Body::Bytes(bytes) = request.body {
        bytes.hash(&mut hasher);
    }
    // Cursors are sent in headers too.
    for (name, value) in &request.headers {
        (name, value).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// A stream of the items of pages. An error is its end.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<O: Paged> {
    pages: Pages<O>,
    items: vec::IntoIter<O::Item>,
}

// As for `Pages`.
impl<O: Paged> Unpin for Items<O> {}

impl<O: Paged> Items<O> {
    /// The next item; `None` at the end. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// As [`Pages::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<O::Item>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }
}

impl<O: Paged> Stream for Items<O> {
    type Item = Result<O::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(page)) => self.items = O::items(page).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<O: Paged> fmt::Debug for Items<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("pages", &self.pages)
            .field("ready", &self.items.len())
            .finish()
    }
}
