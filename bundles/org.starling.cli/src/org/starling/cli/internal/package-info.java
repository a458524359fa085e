/**
 * What commands share: {@link org.starling.cli.internal.Commands} is the list of all, {@code …Output} is how tables and charts are written,
 * {@code ExitCodes} what the shell is told. The commands stand in the packages below, by what they work on: {@code project}, {@code model},
 * {@code study}, {@code molecule}, {@code pbpk}, {@code plugin}, {@code bench}; {@code …Command} is one command, {@code …Options} what several
 * declare alike. {@link org.starling.cli.internal.QuantizationCommands} adds {@code adc}, {@code energy} and {@code lcms} of the feature that a
 * product may lack.
 */
package org.starling.cli.internal;
