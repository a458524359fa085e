package org.starling.quantum.provider.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.qcschema.Driver;

import com.google.gson.JsonObject;

/** What xtb 6.5.1 wrote of water with {@code --json}, left by a shell script in its place. */
class XtbEnergyProviderTest {

	private static final Geometry WATER = new Geometry(new int[] { 8, 1, 1 },
			new double[] { 0, 0, 0.22166487, 0, 1.43090062, -0.88665950, 0, -1.43090062, -0.88665950 }, 0, 1);

	private static final String RECORDED = """
			{
			   "total energy":          -5.07037076,
			   "HOMO-LUMO gap/eV":          14.62967358,
			   "electronic energy":          -5.10529954,
			   "dipole": [     0.00000000,     0.00000000,    -0.89351470],
			   "partial charges": [
			       -0.56350193,
			        0.28175097,
			        0.28175097],
			   "number of molecular orbitals": 6,
			   "number of electrons": 8,
			   "number of unpaired electrons": 0,
			   "orbital energies/eV": [
			      -18.54902705,
			      -15.41436376,
			      -14.00587068,
			      -12.17689609,
			        2.45277749,
			        6.68337699],
			   "fractional occupation": [
			        2.00000000,
			        2.00000000,
			        2.00000000,
			        2.00000000,
			        0.00000000,
			        0.00000000],
			   "program call": "xtb coord --json",
			   "method": "GFN2-xTB",
			   "xtb version": "6.5.1 (unknown)"
			}
			""";

	@TempDir
	private Path folder;

	@BeforeEach
	void scriptsRunHere() {
		assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the program's stand-in is a shell script");
	}

	private EnergyOutcome outcome(String body, EnergyProblem problem) throws IOException {
		Path script = folder.resolve("xtb");
		Files.writeString(script, "#!/bin/sh\necho \"$@\" > '" + folder.resolve("said") + "'; cp coord '" + folder.resolve("coord") + "'\n" + body);
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
		return new XtbEnergyProvider(new ProgramFile(script.toString(), "STARLING_NO_SUCH_VARIABLE"), Duration.ofSeconds(20)).run(problem, EnergyMonitor.NONE);
	}

	private static String leaves(String json) {
		return "cat > xtbout.json <<'END'\n" + json + "END\n";
	}

	@Test
	void whatItWroteIsAResultThatSaysWhatItIs() throws IOException {
		EnergyOutcome outcome = outcome(leaves(RECORDED), new EnergyProblem(WATER, Driver.ENERGY, "GFN2-xTB", ""));
		assertEquals(Status.CONVERGED, outcome.status(), outcome.message());
		assertEquals(-5.07037076, outcome.energy());
		JsonObject result = outcome.result();
		assertEquals(-0.89351470, result.getAsJsonObject("properties").getAsJsonArray("scf_dipole_moment").get(2).getAsDouble());
		assertEquals(4, result.getAsJsonObject("properties").get("calcinfo_nalpha").getAsInt());
		assertEquals(-12.17689609 / Constants.ELECTRONVOLT, result.getAsJsonObject("wavefunction").getAsJsonArray("scf_eigenvalues_a").get(3).getAsDouble(), 1e-12);
		assertTrue(outcome.method().startsWith("GFN2-xTB, accuracy 0.01, electronic_temperature 300, ") && outcome.method().contains("xtb 6.5.1"), outcome.method());
		assertEquals("coord --json --norestart --gfn 2 --chrg 0 --uhf 0 --acc 0.01 --etemp 300", Files.readString(folder.resolve("said")).strip());
		assertTrue(Files.readString(folder.resolve("coord")).contains("0.00000000000000 1.43090062000000 -0.88665950000000 h\n"));
	}

	@Test
	void whatIsNoResultIsNone() throws IOException {
		EnergyProblem water = new EnergyProblem(WATER, Driver.ENERGY, "gfn2-xtb", "");
		assertEquals(Status.NOT_CONVERGED, outcome("touch .sccnotconverged; exit 1", water).status());
		assertFailed("exit code 1", outcome("echo 'unknown element' >&2; exit 1", water));
		assertFailed("left no xtbout.json", outcome("", water));
		assertFailed("no result", outcome(leaves("{\"total energy\": -5.0}\n"), water));
		assertFailed("method GFN2-xTB", outcome(leaves(RECORDED), new EnergyProblem(WATER, Driver.ENERGY, "gfn1-xtb", "")));
		Geometry cation = new Geometry(WATER.numbers(), WATER.coordinates(), 1, 2);
		assertFailed("0 unpaired electrons", outcome(leaves(RECORDED), new EnergyProblem(cation, Driver.ENERGY, "gfn2-xtb", "")));
		for (EnergyProblem refused : new EnergyProblem[] { new EnergyProblem(WATER, Driver.ENERGY, "gfn2-xtb", "STO-3G"),
				new EnergyProblem(WATER, Driver.GRADIENT, "gfn2-xtb", ""), new EnergyProblem(WATER, Driver.ENERGY, "hf", "") }) {
			assertEquals(Status.REFUSED, outcome("", refused).status());
		}
	}

	private static void assertFailed(String word, EnergyOutcome outcome) {
		assertEquals(Status.FAILED, outcome.status());
		assertTrue(outcome.message().contains(word), outcome.message());
	}
}
