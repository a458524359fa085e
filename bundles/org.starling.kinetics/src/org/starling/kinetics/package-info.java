/**
 * From a project's pharmacokinetic model to numbers. What is used from outside: {@link org.starling.kinetics.ModelChecks} says what is wrong
 * with a model, {@link org.starling.kinetics.FlatSystem} is what it means, {@link org.starling.kinetics.Dosing} turns a regimen into inputs
 * and {@link org.starling.kinetics.ModelSimulator} runs it.
 *
 * <p>Behind them stand, by the words in their names:
 * <ul>
 * <li>{@code …Checks}, {@code Findings}: one concern of {@code ModelChecks} each;
 * <li>{@code …Flattener}, {@code Flat…}, {@code Algebraic…}, {@code DerivedSymbols}: from objects of the model to rates, definitions and
 * events over symbols;
 * <li>{@code Dose…}, {@code Inflows}, {@code SteadyDose}, {@code TableRegimens}: doses in time, with the meaning that NONMEM gives them;
 * <li>{@code Compiled…}, {@code InitialValues}, {@code EventMachine}, {@code DelayHistory}, {@code SimulationRun}: one run, from the
 * start to the curves; code is made in {@code internal};
 * <li>{@code Sensitivity…}, {@code InitialTangents}, {@code Dual}: derivatives of the curves by parameters;
 * <li>{@code LaneSimulator}, {@code ModelLanes}: many runs at once in lanes of vectors.
 * </ul>
 */
package org.starling.kinetics;
