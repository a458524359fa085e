package org.starling.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows that a half-written run is being written: the operating system drops the lock when its process ends in any way.
 * Runs of this process are known by name, because opening and closing a locked file a second time in one process would
 * drop the lock (POSIX advisory locks).
 */
final class RunLock implements AutoCloseable {

	static final String FILE = "lock";

	private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

	private final String runId;
	private final FileChannel channel;

	private RunLock(String runId, FileChannel channel) {
		this.runId = runId;
		this.channel = channel;
	}

	/** Takes the lock of a run's folder; null when some living process, ours or another, writes the run. */
	static RunLock tryTake(String runId, Path folder) throws IOException {
		if (!OURS.add(runId)) {
			return null;
		}
		FileChannel channel = null;
		FileLock lock = null;
		try {
			channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			lock = channel.tryLock();
			return lock == null ? null : new RunLock(runId, channel);
		} finally {
			if (lock == null) {
				OURS.remove(runId);
				if (channel != null) {
					channel.close();
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
		OURS.remove(runId);
	}
}
