// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.waiting;

/**
 * What has just happened in the waiting room.
 *
 * @param owner the owner's name
 * @param by who did it, as an account is called
 */
public record WaitingNews(WaitingEvent what, String pet, String owner, String by) {}
