# SPDX-License-Identifier: Apache-2.0
"""What every generated client stands on: the same in each of them, and nothing but the standard library is needed."""
