/**
 * From a project's pharmacokinetic model to numbers: {@link org.starling.kinetics.ModelChecks} says what is wrong with it,
 * {@link org.starling.kinetics.FlatSystem} is what it means, {@link org.starling.kinetics.Dosing} turns a regimen into inputs and
 * {@link org.starling.kinetics.ModelSimulator} runs it.
 */
package org.starling.kinetics;
