//! Sentences about values of the domain.
