//! `serve` and what belongs to it.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};

use anyhow::Context as _;
use jiff::SignedDuration;
use mail::Sender;
use programme::email::Email;
use store::tokens::{Purpose, Token};
use store::{Clock, Db, accounts, tokens};
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::{App, Config};

use crate::secret;
use crate::settings::{Resolved, Settings, Smtp};
use crate::worker::Worker;

/// How long the link of the first start works.
const SET_UP_LINK: SignedDuration = SignedDuration::from_hours(24);
/// How long a link printed for an operator works.
const SIGN_IN_LINK: SignedDuration = SignedDuration::from_mins(15);

/// Runs the product until it is told to stop.
pub(crate) fn serve(settings: &Settings) -> anyhow::Result<()> {
    let resolved = settings.resolve()?;
    log_to_stderr();
    runtime()?.block_on(async {
        let db = open(&resolved.database).await?;
        let secret = secret::load(&resolved.secret_file, &db).await?;
        announce_set_up(&db, &resolved).await?;
        let config = Config {
            base_url: resolved.base_url.clone(),
            sends_mail: resolved.smtp.is_some(),
            time_zone: resolved.time_zone.clone(),
            demo: None,
            meetings: resolved.meetings()?,
        };
        let clock = Clock::system();
        let app = App::with_secret(db.clone(), clock, config, rand::random(), secret);
        let sender = sender(&resolved)?;
        let listener = listen(resolved.listen).await?;
        anstream::eprintln!("Gegenstrom: {}", resolved.base_url);
        web::upkeep::begin(&app).await?;
        let (stop, stopped) = watch::channel(false);
        let worker = Worker::new(app.clone(), sender, rand::random());
        let worker = tokio::spawn(worker.run(stopped));
        answer(listener, app, resolved.proxies).await?;
        stop.send_replace(true);
        worker.await?;
        db.close().await;
        Ok(())
    })
}

/// The way to the mail server, if the settings name one.
fn sender(resolved: &Resolved) -> anyhow::Result<Option<Sender>> {
    let sender = |smtp: &Smtp| Sender::new(&smtp.url, &smtp.from);
    resolved
        .smtp
        .as_ref()
        .map(sender)
        .transpose()
        .context("in the settings file, [smtp]")
}

/// Takes the address.
pub(crate) async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("cannot listen on {address}; is another program there? --listen takes another one")
    })
}

/// Answers requests until Ctrl-C or SIGTERM; what is under way is finished first.
/// `proxies` are web servers in front of this one.
pub(crate) async fn answer(
    listener: TcpListener,
    app: App,
    proxies: BTreeSet<IpAddr>,
) -> anyhow::Result<()> {
    let pages =
        web::router_behind(app, proxies).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, pages)
        .with_graceful_shutdown(told_to_stop())
        .await?;
    Ok(())
}

/// On the first start, prints the link that makes the first coordinator.
async fn announce_set_up(db: &Db, resolved: &Resolved) -> anyhow::Result<()> {
    let mut tx = db.write().await?;
    if accounts::none_exist(&mut tx).await? {
        let now = Clock::system().now();
        let token = draw();
        tokens::withdraw_all(&mut tx, Purpose::SetUp).await?;
        tokens::store(
            &mut tx,
            &token,
            Purpose::SetUp,
            None,
            now,
            now + SET_UP_LINK,
        )
        .await?;
        tx.commit().await?;
        let link = web::set_up_link(token.secret());
        anstream::eprintln!(
            "First start. Open this link once, within 24 hours / \
             Erster Start. Diesen Link einmal öffnen, innerhalb von 24 Stunden:\n  {}{link}",
            resolved.base_url
        );
    }
    Ok(())
}

/// Prints a sign-in link for the account with that address.
pub(crate) fn sign_in_link(settings: &Settings, email: &str) -> anyhow::Result<()> {
    let resolved = settings.resolve()?;
    let email = Email::parse(email).context("that is not an e-mail address")?;
    runtime()?.block_on(async {
        // Works beside a running server, which holds the lock.
        let db = Db::attach(&resolved.database)
            .await
            .context("cannot open the database")?;
        let mut tx = db.write().await?;
        let account = accounts::by_email(&mut tx, &email)
            .await?
            .context("there is no account with that address")?;
        let now = Clock::system().now();
        let token = draw();
        let until = now + SIGN_IN_LINK;
        tokens::store(
            &mut tx,
            &token,
            Purpose::SignIn,
            Some(account.id),
            now,
            until,
        )
        .await?;
        tx.commit().await?;
        anstream::println!("{}{}", resolved.base_url, web::sign_in_link(token.secret()));
        Ok(())
    })
}

fn draw() -> Token {
    use rand::SeedableRng as _;
    Token::draw(&mut rand::rngs::StdRng::from_seed(rand::random()))
}

async fn open(address: &str) -> anyhow::Result<Db> {
    Db::open(address).await.context("cannot open the database")
}

pub(crate) fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?)
}

pub(crate) fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("GEGENSTROM_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    let filter = match web::LOG_CAP.parse() {
        Ok(cap) => filter.add_directive(cap),
        Err(_) => tracing_subscriber::EnvFilter::new("warn"),
    };
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
            return;
        }
    }
    let _ = interrupt.await;
}
