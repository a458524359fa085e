/**
 * What a model means: a {@link org.starling.kinetics.flat.FlatSystem} of states, rates, definitions and events over symbols, which the
 * {@code …Flattener}s make of species, reactions and events; algebraic rules are solved on the way. {@link org.starling.kinetics.flat.Equations}
 * are the same for a person to read.
 */
package org.starling.kinetics.flat;
