package org.starling.quantum.provider.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.qcschema.Driver;

import com.google.gson.JsonObject;

/** What becomes of a program's faults, by shell scripts in its place; and the real program where it is. */
class Psi4EnergyProviderTest {

	private static final Geometry HELIUM = new Geometry(new int[] { 2 }, new double[] { 0, 0, 1 }, 0, 1);
	private static final EnergyProblem PROBLEM = new EnergyProblem(HELIUM, Driver.ENERGY, "hf", "STO-3G");

	@TempDir
	private Path folder;

	@BeforeEach
	void scriptsRunHere() {
		assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the program's stand-ins are shell scripts");
	}

	/** @param body of a script that has the file of the calculation as $2 */
	private EnergyOutcome outcome(String body, Duration limit, EnergyMonitor monitor) throws IOException {
		Path script = folder.resolve("psi4");
		Files.writeString(script, "#!/bin/sh\npwd > '" + folder.resolve("scratch") + "'\n" + body);
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
		EnergyOutcome outcome = new Psi4EnergyProvider(at(script), limit).run(PROBLEM, monitor);
		assertFalse(Files.exists(Path.of(Files.readString(folder.resolve("scratch")).strip())), "the scratch folder is gone");
		return outcome;
	}

	/** A program that is at a place of its own. */
	private static ProgramFile at(Path script) {
		return new ProgramFile(script.toString(), "STARLING_NO_SUCH_VARIABLE");
	}

	private void fails(String body, Status status, String... words) throws IOException {
		EnergyOutcome outcome = outcome(body, Duration.ofSeconds(20), EnergyMonitor.NONE);
		assertEquals(status, outcome.status(), outcome.message());
		Stream.of(words).forEach(word -> assertTrue(outcome.message().contains(word), outcome.message()));
	}

	@Test
	void faultsOfTheProgramAreFailuresThatSayWhatItSaid() throws IOException {
		fails("echo 'no licence' >&2; exit 3", Status.FAILED, "exit code 3", "no licence");
		fails("echo 'out of space' >&2", Status.FAILED, "no \"success\"", "out of space");
		fails("echo 'hartree -2.8' > $2", Status.FAILED, "no");
		fails("echo '{\"success\": true, \"properties\": {\"return_en' > $2", Status.FAILED, "no JSON");
		fails("rm $2", Status.FAILED, "no JSON");
		fails("echo '{\"success\": true, \"molecule\": {\"geometry\": [0, 0, 1]}, \"properties\": {\"return_energy\": null}, \"extras\": {}, \"provenance\":"
				+ " {\"version\": \"9\"}}' > $2", Status.FAILED, "no result");
		fails("echo '{\"success\": true, \"molecule\": {\"geometry\": [0, 0, 0]}, \"properties\": {\"return_energy\": -2.8}, \"extras\": {}, \"provenance\":"
				+ " {\"version\": \"9\"}}' > $2", Status.FAILED, "moved the molecule");
		fails("echo '{\"success\": false, \"error\": {\"error_type\": \"SCFConvergenceError\", \"error_message\": \"Traceback:\\n  File x\\nCould not converge\"}}' > $2",
				Status.NOT_CONVERGED, "Psi4: Could not converge");
	}

	@Test
	void aHangingProgramEndsWithItsChildrenAtTheLimitAndAtACancel() throws Exception {
		String hangs = "sleep 60 & echo $! > '" + folder.resolve("child") + "'; echo 'busy' >&2; wait\n";
		EnergyOutcome late = outcome(hangs, Duration.ofMillis(150), EnergyMonitor.NONE);
		assertEquals(Status.FAILED, late.status());
		assertTrue(late.message().contains("time limit") && late.message().contains("busy"), late.message());
		assertEnded();
		long began = System.nanoTime();
		EnergyOutcome cancelled = outcome(hangs, Duration.ofDays(1), new EnergyMonitor() {

			@Override
			public void iteration(int n, double energy, double change, String rung) {
				throw new AssertionError("it says nothing");
			}

			@Override
			public boolean cancelled() {
				return System.nanoTime() > began + 100_000_000;
			}
		});
		assertEquals(Status.CANCELLED, cancelled.status());
		assertEnded();
	}

	/** A process that has ended stays in the list until the first process of the system takes notice of it. */
	private void assertEnded() throws Exception {
		long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
		Path status = Path.of("/proc/" + child + "/status");
		long end = System.nanoTime() + 10_000_000_000L;
		while (ProcessHandle.of(child).isPresent() && !isZombie(status)) {
			assertTrue(System.nanoTime() < end, () -> "the child " + child + " is still there");
			Thread.sleep(5);
		}
	}

	private static boolean isZombie(Path status) throws IOException {
		try {
			return Files.exists(status) && Files.readString(status).contains("State:\tZ");
		} catch (NoSuchFileException e) {
			return true;
		}
	}

	@Test
	void anAbsentProgramSaysWhereItWasLookedFor() {
		Psi4EnergyProvider absent = new Psi4EnergyProvider(new ProgramFile("no-such-program", "STARLING_NO_SUCH"), Duration.ofSeconds(1));
		assertEquals("no-such-program was not found: looked in PATH; set STARLING_NO_SUCH to its file", absent.unavailable().orElseThrow());
		assertEquals(Status.FAILED, absent.run(PROBLEM, EnergyMonitor.NONE).status());
	}

	@Test
	void unconvergedEnergiesAreNotAskedFor() {
		JsonObject keywords = new JsonObject();
		keywords.addProperty("FAIL_ON_MAXITER", false);
		EnergyOutcome outcome = new Psi4EnergyProvider(at(Path.of("/bin/sh")), Duration.ofSeconds(1))
				.run(new EnergyProblem(HELIUM, Driver.ENERGY, "hf", "STO-3G", keywords), EnergyMonitor.NONE);
		assertEquals(Status.REFUSED, outcome.status());
	}

	/** Hartree and Fock's helium in STO-3G: W. J. Hehre, R. F. Stewart, J. A. Pople, J Chem Phys 51 (1969) 2657 have -2.80778. */
	@Test
	void thePresentProgramGivesAnEnergyWithItsVersion() {
		Psi4EnergyProvider psi4 = new Psi4EnergyProvider();
		assumeTrue(psi4.unavailable().isEmpty(), () -> psi4.unavailable().get());
		EnergyOutcome outcome = psi4.run(PROBLEM, EnergyMonitor.NONE);
		assertEquals(Status.CONVERGED, outcome.status(), outcome.message());
		assertEquals(-2.80778, outcome.energy(), 1e-5);
		assertTrue(outcome.method().matches("HF/STO-3G .*scf_type pk, .*Psi4 \\d.*"), outcome.method());
	}
}
