/**
 * Simulates a project's pharmacokinetic model: {@link org.starling.kinetics.ModelSimulator} runs what a
 * {@link org.starling.kinetics.SimulationSetup} says and gives {@link org.starling.kinetics.SimulatedCurves}, with their derivatives by parameters
 * as {@link org.starling.kinetics.SensitivityCurves}; {@link org.starling.kinetics.LaneSimulator} runs many at once in lanes of vectors.
 *
 * <p>On the way there stand, each in a package of its own:
 * <ul>
 * <li>{@code expression}: the language of formulas;
 * <li>{@code checks}: what is wrong with a model;
 * <li>{@code flat}: what a model means: states, rates, definitions and events over symbols;
 * <li>{@code dosing}: what was prescribed, as dosing records;
 * <li>{@code ensemble}: many variants of one model.
 * </ul>
 * Behind them, for this bundle alone: {@code internal.model} (what is read off the model's objects), {@code internal.code} (machine code of
 * formulas), {@code internal.compiled} (a flat system with its code), {@code internal.sensitivity} (how it moves with parameters),
 * {@code internal.doses} (doses in time and steady states) and {@code internal.run} (one run from its start to its end).
 */
package org.starling.kinetics;
