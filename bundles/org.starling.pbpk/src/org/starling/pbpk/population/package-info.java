/**
 * Virtual populations: people drawn from distributions of age, sex, height and weight, bodies of these people with variability of
 * organs, flows and enzymes, and what a model predicts over all of them. A subject is a function of seed and index alone.
 */
package org.starling.pbpk.population;
