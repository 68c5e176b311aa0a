//! Every way in which a few people can answer one item. Whoever attacks knows this
//! code, so they look at everything that would have been shown like that.

use std::collections::BTreeMap;

use super::*;

/// How often each of the five points was given in one cell.
type Cell5 = [u8; 5];

/// All ways in which `n` people can answer with these points.
fn ways(n: u8, points: &[usize]) -> Vec<Cell5> {
    let Some((first, rest)) = points.split_first() else {
        return if n == 0 { vec![[0; 5]] } else { Vec::new() };
    };
    let mut all = Vec::new();
    for count in 0..=n {
        for mut way in ways(n - count, rest) {
            way[*first] = count;
            all.push(way);
        }
    }
    all
}

/// The one point that all gave, if they did.
fn only(cell: Cell5) -> Option<usize> {
    let mut given = (0..5).filter(|point| cell[*point] > 0);
    let first = given.next();
    first.filter(|_| given.next().is_none())
}

/// The point that all of a cell gave in each of these worlds.
fn certain(mut worlds: impl Iterator<Item = Cell5>) -> Option<usize> {
    let first = only(worlds.next()?)?;
    worlds
        .all(|cell| only(cell) == Some(first))
        .then_some(first)
}

/// Runs all worlds of cells of these sizes, and looks whether what is shown
/// fixes anybody's answer. With `roles` the first cell are mentors; with
/// labels all are mentors of different departments.
fn search(rules: Rules, sizes: &[u8], points: &[usize], by_label: bool) -> Result<usize, String> {
    const LABELS: [&str; 3] = ["A", "B", "C"];
    let mut plan = plan(&[Code::Bq1]);
    if by_label {
        with_labels(&mut plan);
    }
    // One sheet for each cell and point, made once.
    let made: Vec<Vec<Sheet>> = (0..sizes.len())
        .map(|cell| {
            let mut one = person(Side::Mentor, &[]);
            if by_label {
                one.label = Some(LABELS[cell]);
            } else if cell == 1 {
                one.side = Side::Mentee;
            }
            let with = |value: u8| {
                one.answers = vec![(Code::Bq1, value)];
                sheet(&plan, &one)
            };
            (1..=5).map(with).collect()
        })
        .collect();
    let mut worlds: Vec<Vec<Cell5>> = vec![Vec::new()];
    for size in sizes {
        let cells = ways(*size, points);
        let longer = worlds.iter().flat_map(|world| {
            cells.iter().map(|cell| {
                let mut world = world.clone();
                world.push(*cell);
                world
            })
        });
        worlds = longer.collect();
    }
    let mut by_view: BTreeMap<String, Vec<Vec<Cell5>>> = BTreeMap::new();
    for world in worlds {
        let mut sheets = Vec::new();
        for (cell, counts) in world.iter().enumerate() {
            for (point, count) in counts.iter().enumerate() {
                sheets.extend((0..*count).map(|_| made[cell][point].clone()));
            }
        }
        let ballots: Vec<Ballot> = (0..)
            .zip(sheets)
            .map(|(respondent, sheet)| Ballot { respondent, sheet })
            .collect();
        let release = release_by(rules, &plan, &ballots, &[]).unwrap();
        let view = serde_json::to_string(release.results()).unwrap();
        by_view.entry(view).or_default().push(world);
    }
    for (view, worlds) in &by_view {
        for cell in 0..sizes.len() {
            if let Some(point) = certain(worlds.iter().map(|world| world[cell])) {
                return Err(format!("cell {cell} all gave {}: {view}", point + 1));
            }
        }
        // "Nearly all", in words or as the reason of a missing breakdown: who was
        // the one to differ knows the rest. The engine's page says so.
        if !view.contains("\"words\"") && !view.contains("\"would_reveal\"") {
            insider(view, worlds, sizes.len())?;
        }
    }
    Ok(by_view.len())
}

/// Somebody who answered, and so knows one answer, learns no other either.
fn insider(view: &str, worlds: &[Vec<Cell5>], cells: usize) -> Result<(), String> {
    for own in 0..cells {
        for answer in 0..5 {
            let possible = worlds.iter().filter(|world| world[own][answer] > 0);
            for cell in 0..cells {
                let others = possible.clone().map(|world| {
                    let mut rest = world[cell];
                    rest[answer] -= u8::from(cell == own);
                    rest
                });
                if let Some(point) = certain(others) {
                    let (answer, point) = (answer + 1, point + 1);
                    return Err(format!(
                        "who gave {answer} in cell {own} knows that cell {cell} gave {point}: {view}"
                    ));
                }
            }
        }
    }
    Ok(())
}

const FIVE: [usize; 5] = [0, 1, 2, 3, 4];

#[test]
fn a_single_group_keeps_its_answers() {
    for size in 5..=9 {
        let views = search(Rules::ALL, &[size], &FIVE, false).unwrap();
        assert!(views > 10, "{size}: {views}");
    }
}

#[test]
fn two_roles_keep_their_answers() {
    for (sizes, points) in [
        ([5, 5], &FIVE[..]),
        ([4, 6], &FIVE[..]),
        ([5, 6], &[0, 1, 4]),
    ] {
        let views = search(Rules::ALL, &sizes, points, false).unwrap();
        assert!(views > 100, "{views}");
    }
}

#[test]
fn departments_keep_their_answers() {
    let views = search(Rules::ALL, &[5, 5, 5], &[0, 1, 4], true).unwrap();
    assert!(views > 100, "{views}");
    let views = search(Rules::ALL, &[5, 4, 6], &[0, 2, 4], true).unwrap();
    assert!(views > 10, "{views}");
}

#[test]
fn without_a_rule_the_search_finds_answers() {
    let off = |change: fn(&mut Rules)| {
        let mut rules = Rules::ALL;
        change(&mut rules);
        rules
    };
    let floors = off(|rules| rules.floors = false);
    assert!(search(floors, &[1], &FIVE, false).is_err());
    let alike = off(|rules| rules.alike = false);
    assert!(search(alike, &[5], &FIVE, false).is_err());
    assert!(search(alike, &[5, 5], &[0, 2, 4], false).is_err());
}
