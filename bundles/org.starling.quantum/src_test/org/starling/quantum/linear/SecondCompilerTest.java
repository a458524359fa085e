package org.starling.quantum.linear;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class SecondCompilerTest {

	@Test
	void theLastOptionCounts() {
		assertTrue(SecondCompiler.isAtWork(List.of("-Xmx2g")));
		assertFalse(SecondCompiler.isAtWork(List.of("-XX:TieredStopAtLevel=1", "-Xmx2g")));
		assertTrue(SecondCompiler.isAtWork(List.of("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4")));
		assertFalse(SecondCompiler.isAtWork(List.of("-Xint")));
	}
}
