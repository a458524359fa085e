/** What plug-ins offer: found on a class path, or named by the platform. One that can't be loaded never takes the others with it. */
package org.starling.services;
