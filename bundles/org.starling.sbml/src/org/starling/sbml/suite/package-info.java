/** Runs cases laid out as those of the SBML Test Suite (https://github.com/sbmlteam/sbml-test-suite). Plain Java, any thread. */
package org.starling.sbml.suite;
